using System.Text.Json;
using MVoting.Load.Verdicts;

namespace MVoting.Load.Ballots;

/// <summary>
/// The ballots of one election, each found by its index and the same whenever it is asked for. Thread-safe.
/// </summary>
public interface IBallotSource
{
    int Count { get; }

    /// <summary>Ballot ids are made from it: the same seed sends the same ids.</summary>
    long Seed { get; }

    string Voter(int index);

    /// <summary>The index of a voter, or -1 for a stranger.</summary>
    int IndexOf(string voter);

    /// <summary>Writes the value of <c>answers</c>.</summary>
    void WriteAnswers(int index, Utf8JsonWriter writer);

    /// <summary>Writes the members <c>channel</c> and <c>attributes</c>, where the ballot has them.</summary>
    void WriteDetails(int index, Utf8JsonWriter writer);

    /// <summary>Adds the ballot to a count that is kept apart from every line of the server.</summary>
    void AddTo(int index, BallotCount count);
}
