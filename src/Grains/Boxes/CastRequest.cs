using MVoting.Core.Boxes;

namespace MVoting.Grains.Boxes;

/// <summary>The ballots of one call, in the bytes of <see cref="CastFormat"/>. Whoever made the array never changes it again.</summary>
[GenerateSerializer, Immutable, Alias("mvoting.cast")]
public readonly record struct CastRequest([property: Id(0)] byte[] Bytes);
