using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace MVoting.Testing;

/// <summary>
/// Something that a test needs from its machine and that not every machine has. Where it is missing, the test is
/// skipped by name and says why; where <c>MVOTING_TEST_REQUIRE</c> (a list with commas) names it, as in CI, the test
/// fails instead: a suite that has skipped what it was to prove must not look green.
/// </summary>
public sealed class Requirement
{
    /// <summary>The variable that names what must not be missing.</summary>
    public const string Variable = "MVOTING_TEST_REQUIRE";

    /// <summary>A PostgreSQL server, or the programs to start one.</summary>
    public static readonly Requirement Postgres = new("postgres");

    /// <summary>A SQL Server, or another server that speaks TDS.</summary>
    public static readonly Requirement SqlServer = new("sqlserver");

    /// <summary>A Chromium browser.</summary>
    public static readonly Requirement Chromium = new("chromium");

    private static readonly string[] s_names = [Postgres.Name, SqlServer.Name, Chromium.Name];

    private Requirement(string name) => Name = name;

    /// <summary>The name in the variable's list.</summary>
    public string Name { get; }

    /// <summary>Whether the variable names it.</summary>
    public bool IsRequired => Read(Environment.GetEnvironmentVariable(Variable)).Contains(Name);

    /// <summary>Ends the test that has not found it: as skipped, or as failed where it is required.</summary>
    /// <param name="reason">What was looked for and where, and how to provide it.</param>
    [DoesNotReturn]
    public void Missing(string reason)
    {
        if (IsRequired)
            Assert.Fail($"{reason} It must not be missing here: {Variable} names {Name}.");
        Assert.Skip(reason);
    }

    /// <summary>The names of the variable's value. A name that nobody knows would require nothing, so it is refused.</summary>
    internal static string[] Read(string? value)
    {
        var names = (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in names)
        {
            if (!s_names.Contains(name))
                Assert.Fail($"{Variable} names '{name}', which no test needs. Known are {string.Join(", ", s_names)}.");
        }
        return names;
    }
}
