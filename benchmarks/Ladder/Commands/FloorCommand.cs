using System.CommandLine;
using MVoting.Ladder.Floor;
using MVoting.Load;

namespace MVoting.Ladder.Commands;

/// <summary><c>floor --urls U</c></summary>
internal sealed class FloorCommand
{
    /// <summary>The option's name, for who starts this command.</summary>
    public const string UsualPolicy = "--usual-policy";

    /// <summary>The option's name, for who starts this command.</summary>
    public const string HandParsed = "--hand-parsed";

    private readonly Option<bool> _usualPolicy = MakeUsualPolicy();

    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => "http://127.0.0.1:5090",
    };

    private readonly Option<bool> _handParsed = new(HandParsed)
    {
        Description = "Read the body from its pipe instead of binding it.",
    };

    /// <summary>Also an option of <c>ratio</c>.</summary>
    public static Option<bool> MakeUsualPolicy() => new(UsualPolicy)
    {
        Description = "The floor's socket threads keep the system's usual scheduling policy, unlike the product's.",
    };

    public Command Build()
    {
        var command = new Command("floor", "Answers ballots with receipts, without voting.") { _urls, _handParsed, _usualPolicy };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await FloorHost.RunAsync(
                parsed.GetValue(_urls)!, parsed.GetValue(_handParsed), parsed.GetValue(_usualPolicy), cancellationToken);
            return ExitCodes.Holds;
        });
        return command;
    }
}
