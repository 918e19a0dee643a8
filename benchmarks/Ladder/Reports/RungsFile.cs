using System.Text.Json;
using MVoting.Load;

namespace MVoting.Ladder.Reports;

/// <summary>The report on disk, whole after each round.</summary>
internal static class RungsFile
{
    /// <summary>Its name in the folder of a run.</summary>
    public const string Name = "rungs.json";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(string path, RungsReport report) =>
        File.WriteAllText(path, JsonSerializer.Serialize(report, s_options));

    /// <summary>Throws <see cref="SetupException"/> when it is not such a report.</summary>
    public static RungsReport Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RungsReport>(File.ReadAllText(path), s_options)
                ?? throw new SetupException($"'{path}' is not a report of the rungs.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException(
                $"'{path}' is not a report of the rungs: {fault.Message} Make one with `rungs --out FOLDER`.");
        }
    }
}
