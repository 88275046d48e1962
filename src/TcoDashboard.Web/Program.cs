using TcoDashboard.Web.Hosting;

return await WebProgram.RunAsync(args);
