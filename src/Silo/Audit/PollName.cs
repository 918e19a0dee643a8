using MVoting.Core.Polls;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Audit;

/// <summary>A poll as an operator names it: <c>city/poll</c>.</summary>
public readonly record struct PollName(string City, string Poll)
{
    /// <summary>The poll's name in the journal.</summary>
    public PollUid Uid => PollUid.Of(City, Poll);

    /// <summary>Whether a text has the form <c>city/poll</c>.</summary>
    public static bool IsName(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Array.TrueForAll(parts, Identifiers.IsId);
    }

    /// <summary>Reads <c>city/poll</c>.</summary>
    /// <exception cref="StartupException">It is not two ids with a slash between them.</exception>
    public static PollName Parse(string text)
    {
        return IsName(text) && text.Split('/') is [var city, var poll]
            ? new PollName(city, poll)
            : throw new StartupException($"'{text}' is not the name of a poll, <city>/<poll>.");
    }

    /// <summary><c>city/poll</c>.</summary>
    public override string ToString() => $"{City}/{Poll}";
}
