using System.Text.Json.Serialization;

namespace MVoting.Silo.Tests.Support;

[JsonSerializable(typeof(CounterState))]
public sealed partial class TestStateContext : JsonSerializerContext;
