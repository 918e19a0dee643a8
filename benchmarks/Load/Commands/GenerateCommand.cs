using System.CommandLine;
using System.Text;
using MVoting.Core;
using MVoting.Load.Generation;

namespace MVoting.Load.Commands;

/// <summary><c>generate</c></summary>
internal sealed class GenerateCommand
{
    private static readonly Dictionary<string, ElectionBallots> Types = new()
    {
        ["approval"] = ElectionBallots.Approval,
        ["choose-1"] = ElectionBallots.ChooseOne,
        ["cumulative"] = ElectionBallots.Cumulative,
        ["scoring"] = ElectionBallots.Scoring,
        ["ordinal"] = ElectionBallots.Ordinal,
        ["knapsack"] = ElectionBallots.Knapsack,
    };

    private readonly Option<int> _voters = new("--voters")
    {
        Description = "Ballots.",
        DefaultValueFactory = _ => 5_000,
        Validators = { Checks.Between(1, ElectionPlan.MostVoters) },
    };

    private readonly Option<int> _projects = new("--projects")
    {
        Description = "Projects.",
        DefaultValueFactory = _ => 40,
        Validators = { Checks.Between(2, Limits.OptionsPerQuestion) },
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "The same seed makes the same file.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> _type = new("--type")
    {
        Description = "The kind of ballots.",
        DefaultValueFactory = _ => "approval",
    };

    private readonly Option<int?> _choices = new("--choices")
    {
        Description = "Projects that every approval ballot names. Default: one to five.",
        Validators = { Checks.Between(1, ElectionPlan.MostChoices) },
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "The file to write. Default: standard output.",
    };

    public Command Build()
    {
        _type.AcceptOnlyFromAmong([.. Types.Keys]);
        var command = new Command("generate", "Writes a realistic election of an invented town in the Pabulib format.")
        {
            _voters,
            _projects,
            _seed,
            _type,
            _choices,
            _out,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var plan = new ElectionPlan(
            parsed.GetValue(_voters),
            parsed.GetValue(_projects),
            parsed.GetValue(_seed),
            Types[parsed.GetValue(_type)!],
            parsed.GetValue(_choices));
        if (plan.Choices is { } choices && (plan.Ballots != ElectionBallots.Approval || choices > plan.Projects))
        {
            throw new SetupException("--choices is for approval ballots, and at most --projects.");
        }

        var generator = new ElectionGenerator(plan);
        if (parsed.GetValue(_out) is { } path)
        {
            Write(path, generator);
        }
        else
        {
            generator.Write(Console.Out);
        }

        return ExitCodes.Holds;
    }

    private static void Write(string path, ElectionGenerator generator)
    {
        try
        {
            using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
            generator.Write(writer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"'{path}' cannot be written: {fault.Message}");
        }
    }
}
