using MVoting.Core.PollLife;

namespace MVoting.Grains.Polls;

/// <summary>The answer to a change of a poll.</summary>
[GenerateSerializer, Immutable, Alias("mvoting.poll-reply")]
public sealed record PollReply(
    [property: Id(0)] PollReplyKind Kind,
    [property: Id(1)] PollSnapshot? Poll = null,
    [property: Id(2)] FieldFault[]? Errors = null);
