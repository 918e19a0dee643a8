using MVoting.Core.Polls;

namespace MVoting.Journal;

/// <summary>Where a ballot box's rows stand in the journal.</summary>
/// <param name="Poll">The poll's name in the journal.</param>
/// <param name="Box">The ballot box within the poll, from 0.</param>
public readonly record struct BoxAddress(PollUid Poll, int Box);
