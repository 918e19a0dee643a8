using System.Text.Json.Serialization;

namespace MVoting.Load.Ledgers;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(LedgerHeader))]
internal sealed partial class LedgerJson : JsonSerializerContext;
