using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;

namespace MVoting.Silo.Databases;

/// <summary>
/// Writes grains' states as JSON by source-generated code: readable in any database for decades, free of the types'
/// names (a renamed class still reads its states, and a row cannot name a class to be made), and a state type that
/// nobody declared fails when it is first written, not when it is next read.
/// </summary>
public sealed class StateSerializer(IEnumerable<JsonSerializerContext> contexts) : IGrainStorageSerializer
{
    private readonly JsonSerializerContext[] _contexts = [.. contexts];

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) =>
        new(JsonSerializer.SerializeToUtf8Bytes(input!, TypeInfo<T>()));

    /// <inheritdoc/>
    public T? Deserialize<T>(BinaryData input) =>
        JsonSerializer.Deserialize(input.ToMemory().Span, TypeInfo<T>());

    // Each context keeps its own options, so that a strict one stays strict beside another.
    private JsonTypeInfo<T> TypeInfo<T>()
    {
        foreach (var context in _contexts)
        {
            if (context.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> type)
            {
                return type;
            }
        }

        throw new InvalidOperationException($"{typeof(T)} is not declared as a state in any JSON context.");
    }
}
