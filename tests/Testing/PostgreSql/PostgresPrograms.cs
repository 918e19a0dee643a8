using System.Globalization;

namespace MVoting.Testing.PostgreSql;

/// <summary>Where PostgreSQL's own programs are on this machine.</summary>
public static class PostgresPrograms
{
    /// <summary>The variable that names their folder.</summary>
    public const string Variable = "MVOTING_TEST_POSTGRES_BIN";

    /// <summary>Where Debian and its kin keep each version's programs.</summary>
    private const string DebianFolder = "/usr/lib/postgresql";

    private static readonly string[] s_programs = ["initdb", "pg_ctl", "pg_basebackup"];

    /// <summary>The folder; null when there is none that has all programs that the tests run.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(HasPrograms);

    /// <summary>What a test says that has not found them.</summary>
    public static string Reason =>
        $"PostgreSQL's programs (initdb, pg_ctl, pg_basebackup) are neither in {Variable}, nor on the PATH, nor in {DebianFolder}/*/bin: " +
        "install Debian's package postgresql.";

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return [given];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path.Concat(Newest());
    }

    private static IEnumerable<string> Newest() =>
        Directory.Exists(DebianFolder)
            ? Directory.EnumerateDirectories(DebianFolder).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static double Version(string folder) =>
        double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static bool HasPrograms(string folder) =>
        s_programs.All(program => File.Exists(Path.Combine(folder, program)));
}
