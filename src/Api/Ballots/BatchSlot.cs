using MVoting.Core.Boxes;

namespace MVoting.Api.Ballots;

/// <summary>One line of a batch: what its result will be written from.</summary>
public struct BatchSlot
{
    public ulong Fingerprint;
    public int Box;
    public CastAnswer Answer;

    /// <summary>The problem document of a line that holds no ballot to count; empty: there is none.</summary>
    public ReadOnlyMemory<byte> Problem;

    /// <summary>Whether the document is this line's own.</summary>
    public bool IsProblemOwn;

    /// <summary>HTTP status of <see cref="Problem"/>.</summary>
    public short ProblemStatus;

    /// <summary>Whether the result is known. Written last, read first.</summary>
    public bool IsAnswered;
}
