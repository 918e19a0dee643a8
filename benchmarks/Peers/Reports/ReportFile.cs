using System.Text.Json;
using System.Text.Json.Serialization;
using MVoting.Load;

namespace MVoting.Peers.Reports;

/// <summary>The report on disk, whole after each round.</summary>
internal static class ReportFile
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Write(string path, PeersReport report) =>
        File.WriteAllText(path, JsonSerializer.Serialize(report, s_options));

    /// <summary>Throws <see cref="SetupException"/> when it is not such a report.</summary>
    public static PeersReport Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<PeersReport>(File.ReadAllText(path), s_options)
                ?? throw new SetupException($"'{path}' is not a report of this program.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"'{path}' is not a report of this program: {fault.Message}");
        }
    }
}
