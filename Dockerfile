# The app without a database of its own: docker-compose.yml brings one. The steps are those of an ordinary build:
# npm ci and dotnet publish, which the test command runs too.

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
# The private database's server is an optional package; here PostgreSQL runs in its own container.
RUN dotnet publish src/TcoDashboard.Web -c Release -o /app -p:NpmArguments=--omit=optional

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
ENV Tco__Urls=http://0.0.0.0:8080
EXPOSE 8080 8081
# Without curl, which the image does not have.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["dotnet", "TcoDashboard.Web.dll"]
