using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MVoting.Silo.Hosting;

namespace MVoting.Silo.Databases;

/// <summary>Reads grains' states from the database without a silo, also beside a running one. It writes nothing.</summary>
public sealed class KeptStateReader(Database database)
{
    /// <summary>The state, or null when none is kept or it was cleared.</summary>
    /// <param name="grainType">The grain's type, as its <c>GrainType</c> attribute says.</param>
    /// <param name="key">The grain's key.</param>
    /// <param name="state">The state's name, as its <c>PersistentState</c> attribute says.</param>
    /// <param name="type">How the state's JSON is read.</param>
    /// <exception cref="JsonException">The kept text is not such a state.</exception>
    /// <exception cref="DbException">The database is not there or cannot be read.</exception>
    public T? Read<T>(string grainType, string key, string state, JsonTypeInfo<T> type)
        where T : class =>
        Read(grainType, key, state) is { } kept ? JsonSerializer.Deserialize(kept.Json.Span, type) : null;

    /// <summary>The state's text and version, or null when none is kept or it was cleared.</summary>
    public KeptState? Read(string grainType, string key, string state)
    {
        using var connection = database.OpenForTools();
        using var command = connection.TextCommand(database.Texts["read-kept-state"]);
        command.Bind("@ServiceId", ClusterNames.ServiceId);
        command.Bind("@State", state);
        command.Bind("@Key", TypedKeyStorage.Key(grainType, key));
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0)
            ? new KeptState((byte[])reader.GetValue(0), Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture))
            : null;
    }
}
