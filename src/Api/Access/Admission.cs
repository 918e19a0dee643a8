using MVoting.Api.Problems;

namespace MVoting.Api.Access;

/// <summary>Whether a request may go on: with its key and credential, or with the problem that refuses it.</summary>
public readonly record struct Admission(KnownKey? Key, Credential? Credential, ProblemKind? Refusal)
{
    public static Admission Refused(ProblemKind kind) => new(null, null, kind);
}
