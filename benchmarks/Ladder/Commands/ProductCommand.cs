using System.CommandLine;
using MVoting.Api;
using MVoting.Ladder.Measure;
using MVoting.Load;
using MVoting.Load.Server;

namespace MVoting.Ladder.Commands;

/// <summary><c>product --urls U</c>: the product under its own settings, with the ladder's two routes beside its own.</summary>
internal sealed class ProductCommand
{
    private const string Name = "product";

    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen.",
        DefaultValueFactory = _ => "http://127.0.0.1:5091",
    };

    /// <summary>This command as a server that is started.</summary>
    public static ServerProgram Program { get; } = new(typeof(ProductCommand).Assembly.Location, [Name]);

    public Command Build()
    {
        var command = new Command(Name, "The product, which tells in addition how much it has allocated and how long it paused.") { _urls };
        command.SetAction(async (parsed, _) =>
        {
            await using var app = ApiHost.Build(["--urls", parsed.GetValue(_urls)!]);
            AllocatedRoute.Map(app);
            PausesRoute.Map(app);
            await ApiHost.RunAsync(app);
            return ExitCodes.Holds;
        });
        return command;
    }
}
