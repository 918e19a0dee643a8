using System.Globalization;
using MVoting.Core.Counting;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>
/// Sources of a composite that stand in files: <c>survey*10:@survey.csv</c>, a table of option and score, or
/// <c>online*45:@online.pb</c>, another poll, whose options score what greedy ranks them by. The outcome names the scores
/// themselves, so that it can be counted again without the files.
/// </summary>
internal static class ScoreFiles
{
    /// <exception cref="StartupException">A file cannot be read, or has an error: told with its line.</exception>
    public static string Expand(string sources) =>
        string.Join(';', sources.Split(';', StringSplitOptions.TrimEntries).Select(One));

    private static string One(string source)
    {
        var at = source.IndexOf(":@", StringComparison.Ordinal);
        if (at < 0)
        {
            return source;
        }

        var path = source[(at + 2)..];
        var scores = Path.GetExtension(path).Equals(".pb", StringComparison.OrdinalIgnoreCase) ? OfPoll(path) : OfTable(path);
        return $"{source[..at]}:{string.Join(',', scores.Select(score => $"{score.Id}={score.Score}"))}";
    }

    private static IEnumerable<(string Id, string Score)> OfPoll(string path)
    {
        var profile = BudgetProfile.Of(OutcomeFiles.Pabulib(path, OutcomeFiles.Read(path)));
        var outcome = BudgetRules.Count(profile, RuleName.Greedy, new RuleOptions([]));
        return outcome.Options.Select(option =>
            (Usable(path, 0, option.Id), (option.Score ?? (Rational)option.Votes!.Value).ToText()));
    }

    private static IEnumerable<(string Id, string Score)> OfTable(string path)
    {
        var lines = System.Text.Encoding.UTF8.GetString(OutcomeFiles.Read(path)).TrimStart('\uFEFF').Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var text = lines[line].Trim();
            var separator = text.LastIndexOfAny([',', ';', '\t']);
            var score = text[(separator + 1)..].Trim();
            var isNumber = decimal.TryParse(score, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
            if (text.Length == 0 || (line == 0 && separator > 0 && !isNumber))
            {
                continue;
            }

            yield return separator > 0 && isNumber
                ? (Usable(path, line + 1, text[..separator].Trim().Trim('"')), score)
                : throw new StartupException(
                    $"{path}: line {line + 1}: '{text}' is no option and score. Write a row such as a,80.");
        }
    }

    // The option of the command line separates by these signs.
    private static string Usable(string path, int line, string id) => id.IndexOfAny([',', ';', '=']) < 0
        ? id
        : throw new StartupException(
            $"{path}: {(line > 0 ? $"line {line}: " : "")}the option '{id}' has a sign that separates scores (, ; =). Give the scores by an option without it.");
}
