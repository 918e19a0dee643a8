using MVoting.Journal.SqlServer;

namespace MVoting.Silo.Configuration;

/// <summary>
/// Decides, before the process uses any culture, whether it will need them: the driver of SQL Server does, and the
/// runtime can decide only once. So this looks where the provider's name may stand without reading it as settings yet.
/// </summary>
public static class ProcessCultures
{
    /// <summary>The first line of a program.</summary>
    /// <param name="arguments">Its command line, which may hold settings.</param>
    public static void Prepare(string[] arguments)
    {
        var provider = Environment.GetEnvironmentVariable(SettingNames.Display(SettingNames.Provider));
        if (Names(provider) || Array.Exists(arguments, Names) || Names(ReadFile()))
        {
            SqlServerCultures.Ask();
        }
    }

    private static bool Names(string? text) =>
        text is not null && text.Contains(nameof(DatabaseProvider.SqlServer), StringComparison.OrdinalIgnoreCase);

    private static string? ReadFile()
    {
        try
        {
            return File.ReadAllText("appsettings.json");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the settings says what is wrong with it.
            return null;
        }
    }
}
