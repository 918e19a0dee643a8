using System.CommandLine;
using System.CommandLine.Parsing;
using MVoting.Load.Server;

namespace MVoting.Load.Commands;

/// <summary>Which server: <c>--url</c> with <c>--key</c>, or <c>--server</c>.</summary>
internal sealed class TargetOptions
{
    private readonly Option<Uri?> _url = new("--url")
    {
        Description = "The server's address, such as http://localhost:5080.",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
                ? url : Refuse(result, "--url is not an http or https address."),
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "The operator's key, such as the bootstrap key. Default: the environment's MVOTING_KEY.",
    };

    private readonly Option<bool> _server = new("--server")
    {
        Description = "Start the server itself, on a free port with a data folder that is thrown away.",
    };

    private readonly Option<bool> _keep = new("--keep")
    {
        Description = "With --server: leave its data folder where it is.",
    };

    private static string? KeyOfEnvironment => Environment.GetEnvironmentVariable("MVOTING_KEY");

    public void AddTo(Command command)
    {
        command.Add(_url);
        command.Add(_key);
        command.Add(_server);
        command.Add(_keep);
        command.Validators.Add(result =>
        {
            // Presence only: to ask for the value of an option that could not be read would throw.
            var hasUrl = IsGiven(result, _url);
            if (IsOwnServer(result) == hasUrl)
            {
                result.AddError("Give either --url or --server.");
            }
            else if (hasUrl && !IsGiven(result, _key) && KeyOfEnvironment is null)
            {
                result.AddError("--url needs --key.");
            }
        });
    }

    public bool IsOwnServer(CommandResult result) => IsGiven(result, _server);

    /// <param name="database">Where a server that is started here keeps its data; null: in files.</param>
    public async Task<Target> OpenAsync(
        ParseResult parsed,
        TextWriter output,
        CancellationToken cancellationToken,
        ServerDatabase? database = null) =>
        parsed.GetValue(_url) is { } url
            ? new Target(url, (parsed.GetValue(_key) ?? KeyOfEnvironment)!)
            : await Target.StartAsync(parsed.GetValue(_keep), output, cancellationToken, database);

    private static bool IsGiven(CommandResult result, Option option) =>
        result.GetResult(option) is { Implicit: false };

    private static Uri? Refuse(ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
