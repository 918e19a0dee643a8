using System.Globalization;
using System.Text.Json;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Ballots;

/// <summary>
/// Approval ballots made from a seed: one to five of the options, the first options more popular than the last.
/// </summary>
public sealed class FloodBallots(int voters, int options, long seed) : IBallotSource
{
    /// <summary>Options on one ballot, at most.</summary>
    public const int ChoicesMax = 5;

    public const string Question = "q1";

    private const string VoterPrefix = "voter-";

    private readonly string[] _options = [.. Enumerable.Range(1, options).Select(OptionId)];

    public int Count => voters;

    public int Options => options;

    public long Seed => seed;

    public static string OptionId(int number) => string.Create(CultureInfo.InvariantCulture, $"o{number}");

    public string Voter(int index) => string.Create(CultureInfo.InvariantCulture, $"{VoterPrefix}{index:D8}");

    public int IndexOf(string voter) =>
        voter.StartsWith(VoterPrefix, StringComparison.Ordinal)
        && int.TryParse(voter.AsSpan(VoterPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < voters
            ? index
            : -1;

    public void WriteDetails(int index, Utf8JsonWriter writer) => writer.WriteString("channel"u8, "web"u8);

    public void WriteAnswers(int index, Utf8JsonWriter writer)
    {
        Span<int> choices = stackalloc int[ChoicesMax];
        writer.WriteStartObject();
        writer.WriteStartArray(Question);
        foreach (var option in Choose(index, choices))
        {
            writer.WriteStringValue(_options[option]);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public void AddTo(int index, BallotCount count)
    {
        Span<int> choices = stackalloc int[ChoicesMax];
        count.Ballots++;
        foreach (var option in Choose(index, choices))
        {
            count.Of(_options[option]).Votes++;
        }
    }

    private ReadOnlySpan<int> Choose(int index, Span<int> choices)
    {
        var numbers = SeededNumbers.For(seed, index);
        var wanted = 1 + numbers.Below(Math.Min(ChoicesMax, options));
        var chosen = 0;
        while (chosen < wanted)
        {
            var option = Math.Min(numbers.Below(options), numbers.Below(options));
            if (!choices[..chosen].Contains(option))
            {
                choices[chosen++] = option;
            }
        }

        return choices[..chosen];
    }
}
