using MVoting.Core.Boxes;

namespace MVoting.Grains.Boxes;

/// <summary>One <see cref="CastAnswer"/> a ballot, in the order of the request.</summary>
[GenerateSerializer, Immutable, Alias("mvoting.cast-reply")]
public readonly record struct CastReply([property: Id(0)] byte[] Bytes);
