using System.Reflection;
using MVoting.Silo.Configuration;

namespace MVoting.Api;

/// <summary>
/// The program's arguments: settings of the host and of the engine, <c>--help</c> and <c>--version</c>. Anything else stops the
/// start: a misspelt one would be ignored, and the server would run other than it was told to.
/// </summary>
internal static class ApiArguments
{
    private const string Help = """
        MVoting.Api: the voting API, with the engine inside unless a cluster is named.

          --urls URLS         where it listens, such as http://localhost:5080 (the default) or http://*:8080
          --environment NAME  the host's environment
          --KEY=VALUE         any setting whose name has sections, such as --MVoting:Cluster:Mode=Client;
                              in the environment the same is MVoting__Cluster__Mode
          --version           print the version
          --help              print this

        Settings, folders and TLS: README.md and docs/operating.md.
        """;

    private static readonly string[] s_known =
    [
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "webroot", "applicationName", "AllowedHosts",
    ];

    /// <summary>Prints what was asked for and returns true; false: the server is to start.</summary>
    public static bool Answer(IReadOnlyList<string> args, TextWriter output)
    {
        if (args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            output.WriteLine(Help);
            return true;
        }

        if (args.Any(arg => arg is "--version"))
        {
            output.WriteLine(
                typeof(ApiArguments).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
            return true;
        }

        return false;
    }

    /// <summary>Refuses an argument that nothing reads.</summary>
    /// <exception cref="StartupException">There is one.</exception>
    public static void Check(IReadOnlyList<string> args)
    {
        for (var index = 0; index < args.Count; index++)
        {
            var arg = args[index];
            var (name, hasValue) = arg.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? (arg[..end], true) : (arg, false);
            if (!name.StartsWith("--", StringComparison.Ordinal)
                || !(name.Contains(':', StringComparison.Ordinal) || s_known.Contains(name[2..], StringComparer.OrdinalIgnoreCase)))
            {
                throw new StartupException($"There is no option '{name}'. --help lists them.");
            }

            if (!hasValue && ++index >= args.Count)
            {
                throw new StartupException($"The option '{name}' needs a value.");
            }
        }
    }
}
