using System.Text.Json.Nodes;

namespace MVoting.Load.Tests.Fakes;

/// <summary>What the fake says to one ballot; status 0 cuts the connection.</summary>
public sealed record FakeAnswer(int Status, JsonObject? Receipt = null, string? Problem = null)
{
    public static FakeAnswer Cut { get; } = new(0);

    public JsonObject ToBody() => Problem is null
        ? new JsonObject { ["receipt"] = Receipt!.DeepClone(), ["recordedAt"] = "2026-05-01T00:00:00Z" }
        : ProblemBody();

    public JsonObject ToLine(int index)
    {
        var line = new JsonObject { ["index"] = index, ["status"] = Status };
        line[Problem is null ? "receipt" : "problem"] = Problem is null ? Receipt!.DeepClone() : ProblemBody();
        return line;
    }

    private JsonObject ProblemBody() => new()
    {
        ["type"] = Problem,
        ["status"] = Status,
        ["errors"] = new JsonObject { ["answers"] = new JsonArray("an example") },
    };
}
