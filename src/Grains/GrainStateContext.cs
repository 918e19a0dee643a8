using System.Text.Json.Serialization;
using MVoting.Grains.Cities;
using MVoting.Grains.Operators;
using MVoting.Grains.Polls;

namespace MVoting.Grains;

/// <summary>
/// How the grains' states are written: every state type stands here, else storing it fails. An unknown member is
/// refused, so that an older program cannot read a newer one's state and write it back without a part.
/// </summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(OperatorState))]
[JsonSerializable(typeof(CityState))]
[JsonSerializable(typeof(PollCatalogueState))]
[JsonSerializable(typeof(PollLifeState))]
[JsonSerializable(typeof(PollCountState))]
public sealed partial class GrainStateContext : JsonSerializerContext;
