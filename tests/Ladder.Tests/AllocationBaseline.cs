using System.Globalization;
using System.Text.Json;
using MVoting.Testing;

namespace MVoting.Ladder.Tests;

/// <summary>The bytes that a ballot may allocate, by rung: a file beside the tests, under version control.</summary>
internal static class AllocationBaseline
{
    /// <summary>Set to 1, a run writes what it measures into the baseline instead of comparing.</summary>
    public const string AcceptVariable = "MVOTING_ACCEPT_ALLOCATIONS";

    /// <summary>What a ballot may allocate above its baseline.</summary>
    public const double TolerancePercent = 5;

    /// <summary>Bytes a ballot that are nobody's: a few objects in a portion of some thousand ballots.</summary>
    private const double NoiseBytes = 0.5;

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true };

    private static readonly string s_file =
        Path.Combine(RepositoryRoot.Folder, "tests", "Ladder.Tests", "allocated-bytes.json");

    private static readonly Lock s_gate = new();

    /// <summary>Compares with the baseline, or takes the measured bytes as the new one.</summary>
    public static void Check(string rung, double measuredBytes)
    {
        lock (s_gate)
        {
            var baseline = Read();
            if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
            {
                baseline[rung] = Math.Round(measuredBytes, 1);
                File.WriteAllText(s_file, JsonSerializer.Serialize(baseline, s_options) + "\n");
                return;
            }

            Assert.True(
                baseline.TryGetValue(rung, out var allowed),
                $"{s_file} has no baseline of the rung '{rung}'. Run this test with {AcceptVariable}=1, and commit the file.");
            Assert.True(IsWithin(allowed, measuredBytes), Message(rung, allowed, measuredBytes));
        }
    }

    /// <summary>Whether so many bytes are within what the baseline allows.</summary>
    public static bool IsWithin(double baselineBytes, double measuredBytes) =>
        measuredBytes <= (baselineBytes * (1 + (TolerancePercent / 100))) + NoiseBytes;

    /// <summary>What is told when they are not.</summary>
    public static string Message(string rung, double baselineBytes, double measuredBytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"A ballot on the rung '{rung}' allocates {measuredBytes:F1} bytes; its baseline is {baselineBytes:F1}, and {TolerancePercent} % more are allowed. ") +
        "Find what is new: `dotnet run -c Release --project benchmarks/Ladder -- rungs --only " + rung + "` shows the figure, and " +
        "benchmarks/Micro which part it comes from. When it is meant, accept it with " +
        $"`{AcceptVariable}=1 dotnet test --project tests/Ladder.Tests/MVoting.Ladder.Tests.csproj -c Release` and commit " +
        "tests/Ladder.Tests/allocated-bytes.json together with its reason.";

    private static SortedDictionary<string, double> Read() => File.Exists(s_file)
        ? JsonSerializer.Deserialize<SortedDictionary<string, double>>(File.ReadAllText(s_file))!
        : [];
}
