using MVoting.Api.Problems;

namespace MVoting.Api.Access;

/// <summary>Whether a request may go on: with its credential, or with the problem that refuses it.</summary>
public readonly record struct Admission(Credential? Credential, ProblemKind? Refusal)
{
    public static Admission Refused(ProblemKind kind) => new(null, kind);
}
