namespace TcoDashboard.Documents.Json;

/// <summary>Finds the word somebody probably meant.</summary>
public static class NearMiss
{
    // Why: the search is quadratic in the length; nobody mistypes a key of a hundred characters.
    private const int LongestCompared = 60;

    /// <summary>The closest of the known words when it is close enough to be meant, otherwise <c>null</c>.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestCompared)
        {
            return null;
        }

        var plain = Plain(word);
        var nearest = known
            .Select(candidate => (Word: candidate, Distance: Distance(plain, Plain(candidate))))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Min(3, plain.Length / 3)))
            .OrderBy(pair => pair.Distance)
            .Take(2)
            .ToArray();
        // Why: of two words equally near, a guess would be wrong half of the time.
        return
            nearest.Length == 0
            || (nearest.Length == 2 && nearest[0].Distance == nearest[1].Distance)
            ? null
            : nearest[0].Word;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words.</summary>
    public static int Distance(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var shortest = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var swapped =
                    i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = swapped ? Math.Min(shortest, rows[i - 2, j - 2] + 1) : shortest;
            }
        }

        return rows[left.Length, right.Length];
    }

    /// <summary>Case and word breaks do not count: powerBudgetMW is close to power_budget_mw.</summary>
    private static string Plain(string word) =>
        string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
