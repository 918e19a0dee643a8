using System.Text.Json;

namespace MVoting.Load.Verdicts;

/// <summary>The answer of <c>GET …/results</c>, of a poll with one question.</summary>
public sealed record PollResults(string State, bool IsFinal, BallotCount Count)
{
    /// <summary>Throws <see cref="SetupException"/> when it is not what the contract says.</summary>
    public static PollResults Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var count = new BallotCount
            {
                Ballots = root.GetProperty("ballots").GetInt64(),
                Blank = root.GetProperty("blank").GetInt64(),
            };
            foreach (var option in root.GetProperty("questions")[0].GetProperty("options").EnumerateArray())
            {
                ReadOption(option, count.Of(option.GetProperty("id").GetString()!));
            }

            return new PollResults(
                root.GetProperty("state").GetString()!, root.GetProperty("final").GetBoolean(), count);
        }
        catch (Exception fault) when (
            fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new SetupException($"The results cannot be read: {fault.Message}");
        }
    }

    private static void ReadOption(JsonElement option, OptionCount count)
    {
        count.Votes = option.GetProperty("votes").GetInt64();
        if (option.TryGetProperty("points", out var points))
        {
            count.Points = points.GetInt64();
        }

        if (option.TryGetProperty("rankings", out var rankings))
        {
            foreach (var rank in rankings.EnumerateArray())
            {
                count.Rankings.Add(rank.GetInt64());
            }
        }
    }
}
