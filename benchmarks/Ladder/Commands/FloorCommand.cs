using System.CommandLine;
using MVoting.Ladder.Floor;
using MVoting.Load;

namespace MVoting.Ladder.Commands;

/// <summary><c>floor --urls U</c></summary>
internal sealed class FloorCommand
{
    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => "http://127.0.0.1:5090",
    };

    private readonly Option<bool> _handParsed = new("--hand-parsed")
    {
        Description = "Read the body from its pipe instead of binding it.",
    };

    public Command Build()
    {
        var command = new Command("floor", "Answers ballots with receipts, without voting.") { _urls, _handParsed };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await FloorHost.RunAsync(parsed.GetValue(_urls)!, parsed.GetValue(_handParsed), cancellationToken);
            return ExitCodes.Holds;
        });
        return command;
    }
}
