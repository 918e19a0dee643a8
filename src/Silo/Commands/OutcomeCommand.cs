using System.CommandLine;
using MVoting.Core;
using MVoting.Core.Counting;
using MVoting.Core.Polls;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>
/// <c>outcome</c>: who wins in a file of published ballots and why, by any rule, without a server and a database.
/// Exit 0 done, 2 the file or an option is wrong, 3 the rule is not defined for these ballots.
/// </summary>
internal static class OutcomeCommand
{
    private const int RefusedExitCode = 3;

    public static Command Make(TextWriter output)
    {
        var file = new Argument<string>("FILE") { Description = "The file of ballots." };
        var rule = new Option<string>("--rule")
        {
            Description = $"The rule: {WireName<RuleName>.All}.",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description = $"The format of the file: {OutcomeFiles.All}.",
            DefaultValueFactory = _ => OutcomeFiles.Default,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var csv = new Option<bool>("--csv") { Description = "A table of the options for spreadsheets instead of text." };
        var command = new Command(
            "outcome",
            "Counts a file of ballots by a rule: winners, rounds, and why each option won or lost. "
                + "Exit 0 done, 2 the file or an option is wrong, 3 the rule is not defined for these ballots.")
        {
            file, rule, format, json, csv,
        };
        var options = RuleOptionNames.All
            .Select(named => new Option<string?>($"--{named.Key}") { Description = named.Value })
            .ToArray();
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, _) => RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(format),
            RuleOf(parsed.GetRequiredValue(rule)),
            options.Select(option => KeyValuePair.Create(option.Name[2..], parsed.GetValue(option)))
                .Where(given => given.Value is not null).Select(given => KeyValuePair.Create(given.Key, given.Value!)),
            parsed.GetValue(json) ? Json : parsed.GetValue(csv) ? OutcomeCsv.Write : OutcomeText.Write,
            output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static void Json(TextWriter output, Outcome outcome) => output.WriteLine(OutcomeJson.ToText(outcome));

    private static RuleName RuleOf(string name) => WireName<RuleName>.TryParse(name, out var rule)
        ? rule
        : throw new StartupException($"--rule is '{name}'. Give one of {WireName<RuleName>.All}.");

    private static async Task<int> RunAsync(
        string path,
        string format,
        RuleName rule,
        IEnumerable<KeyValuePair<string, string>> given,
        Action<TextWriter, Outcome> write,
        TextWriter output,
        TextWriter error)
    {
        try
        {
            var outcome = OutcomeFiles.Count(path, format, await ReadAsync(path), rule, new RuleOptions(given));
            write(output, outcome);
            return 0;
        }
        catch (RuleOptionException fault)
        {
            throw new StartupException(fault.Message);
        }
        catch (RuleRefusedException refusal)
        {
            await error.WriteLineAsync($"mvoting: {refusal.Message.ReplaceLineEndings(" ")}");
            return RefusedExitCode;
        }
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length <= Limits.PabulibSizeBytes
                ? await File.ReadAllBytesAsync(path)
                : throw new StartupException(
                    $"{path} has {length} bytes; at most {Limits.PabulibSizeBytes} are read.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{path} cannot be read: {fault.Message}");
        }
    }
}
