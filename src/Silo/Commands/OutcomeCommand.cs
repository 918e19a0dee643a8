using System.CommandLine;
using MVoting.Core;
using MVoting.Core.Counting;
using MVoting.Core.Polls;
using MVoting.Silo.Audit;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Commands;

/// <summary>
/// <c>outcome</c>: who wins and why, by any rule: in a file of published ballots, without a server and a database, or
/// in a closed poll, from the journal.
/// Exit 0 done, 2 the file or an option is wrong, 3 the rule is not defined for these ballots, 130 interrupted.
/// </summary>
internal static class OutcomeCommand
{
    private const int RefusedExitCode = 3;

    public static Command Make(TextWriter output)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The file of ballots; or a closed poll, <city>/<poll>, from the journal.",
        };
        var question = new Option<string?>("--question")
        {
            Description = "The question of a poll that has several.",
        };
        var rule = new Option<string>("--rule")
        {
            Description = $"The rule: {WireName<RuleName>.All}.",
            Required = true,
        };
        var format = new Option<string?>("--format")
        {
            Description = $"The format of the file: {OutcomeFiles.All}; else what the ending of its name says "
                + "(.pb; .csv, .json, .xml: rcv; .blt).",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var csv = new Option<bool>("--csv") { Description = "A table of the options for spreadsheets instead of text." };
        var command = new Command(
            "outcome",
            "Counts a file of ballots, or a closed poll, by a rule: winners, rounds, and why each option won or lost. "
                + "Exit 0 done, 2 the file or an option is wrong, 3 the rule is not defined for these ballots, 130 interrupted.")
        {
            file, rule, format, question, json, csv,
        };
        var lines = new Option<bool>("--progress")
        {
            Description = "How far the count is as lines on standard error, for a log; a terminal shows it unasked.",
        };
        command.Options.Add(lines);
        var options = RuleOptionNames.All
            .Select(named => new Option<string?>($"--{named.Key}") { Description = named.Value })
            .ToArray();
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => RunAsync(
            (notes, progress, stop) => CountAsync(
                parsed.GetRequiredValue(file),
                parsed.GetValue(format),
                parsed.GetValue(question),
                RuleOf(parsed.GetRequiredValue(rule)),
                new RuleOptions(options
                    .Select(option => KeyValuePair.Create(option.Name[2..], parsed.GetValue(option)))
                    .Where(given => given.Value is not null)
                    .Select(given => KeyValuePair.Create(given.Key, given.Value!)))
                {
                    Progress = progress,
                },
                notes,
                stop),
            parsed.GetValue(json) ? Json : parsed.GetValue(csv) ? OutcomeCsv.Write : OutcomeText.Write,
            output,
            parsed.InvocationConfiguration.Error,
            parsed.GetValue(lines),
            cancellation));
        return command;
    }

    // What has the form of a poll's name, and is no file here, is a poll.
    private static async Task<Outcome> CountAsync(
        string source,
        string? format,
        string? question,
        RuleName rule,
        RuleOptions options,
        List<string> notes,
        CancellationToken cancellationToken)
    {
        if (PollName.IsName(source) && !File.Exists(source))
        {
            return await JournalOutcome.CountAsync(PollName.Parse(source), question, rule, options, cancellationToken);
        }

        return question is null
            ? OutcomeFiles.Count(
                source, format, CommandFiles.Read(source, Limits.PabulibSizeBytes), rule, options, notes, cancellationToken)
            : throw new StartupException("--question is for a poll: a file holds one. Leave it out.");
    }

    private static void Json(TextWriter output, Outcome outcome) => output.WriteLine(OutcomeJson.ToText(outcome));

    private static RuleName RuleOf(string name) => WireName<RuleName>.TryParse(name, out var rule)
        ? rule
        : throw new StartupException($"--rule is '{name}'. Give one of {WireName<RuleName>.All}.");

    private static async Task<int> RunAsync(
        Func<List<string>, IProgress<CountProgress>, CancellationToken, Task<Outcome>> count,
        Action<TextWriter, Outcome> write,
        TextWriter output,
        TextWriter error,
        bool asksForLines,
        CancellationToken cancellation)
    {
        using var interruption = new Interruption(cancellation);
        var kind = asksForLines ? CountDisplayKind.Lines
            : ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? CountDisplayKind.Terminal
            : CountDisplayKind.Nothing;
        try
        {
            List<string> notes = [];
            Outcome outcome;
            using (var display = new CountDisplay(error, kind, TimeProvider.System))
            {
                outcome = await count(notes, display, interruption.Token);
            }

            write(output, outcome);
            foreach (var note in notes)
            {
                await error.WriteLineAsync($"note: {note.ReplaceLineEndings(" ")}");
            }

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
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await error.WriteLineAsync("mvoting: interrupted; nothing was decided.");
            return Interruption.ExitCode;
        }
    }
}
