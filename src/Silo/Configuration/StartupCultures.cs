using System.Collections;
using System.Text;
using MVoting.Journal.SqlServer;

namespace MVoting.Silo.Configuration;

/// <summary>
/// The first statement of a program: SQL Server's driver needs a process that knows cultures, and the runtime decides
/// that at the first use of one, long before the settings are read. So this looks for the provider's name with bytes
/// alone, in the environment and on the command line. Where only <c>appsettings.json</c> names it, the journal refuses to
/// open and tells which environment variable helps.
/// </summary>
public static class StartupCultures
{
    private const string Name = nameof(DatabaseProvider.SqlServer);
    private const string Variable = "MVOTING__DATABASE__PROVIDER";

    /// <summary>Lets the process know cultures when its database will be SQL Server.</summary>
    public static void Choose(string[] args)
    {
        if (IsNamed(args))
            SqlServerCultures.Ask();
    }

    private static bool IsNamed(string[] args)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (Ascii.EqualsIgnoreCase((string)variable.Key, Variable)
                && Ascii.EqualsIgnoreCase((string?)variable.Value ?? "", Name))
            {
                return true;
            }
        }

        foreach (var arg in args)
        {
            // As `--MVoting:Database:Provider=SqlServer`, or as a word of its own behind the name.
            if (arg.Length >= Name.Length && Ascii.EqualsIgnoreCase(arg.AsSpan(arg.Length - Name.Length), Name))
            {
                return true;
            }
        }

        return false;
    }
}
