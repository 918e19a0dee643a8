using System.Globalization;
using System.Text.Json.Nodes;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;
using MVoting.Load.Http;
using MVoting.Load.Server;

namespace MVoting.Load.Runs;

/// <summary>Makes and opens the poll of a flood: a <c>final</c> approval poll with live results.</summary>
public static class FloodPoll
{
    public static async Task<PollAddress> OpenAsync(
        ApiClient api,
        Target target,
        string city,
        FloodBallots source,
        int expectedVoters,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(api);
        await api.PutCityAsync(city, cancellationToken);
        return await OpenInCityAsync(api, target, city, source, expectedVoters, cancellationToken);
    }

    /// <summary>The same in a city that is there already.</summary>
    public static async Task<PollAddress> OpenInCityAsync(
        ApiClient api,
        Target target,
        string city,
        FloodBallots source,
        int expectedVoters,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(source);
        var poll = await api.CreatePollAsync(city, Definition(source, expectedVoters), cancellationToken);
        var address = new PollAddress(target.Address, target.Key, city, ApiClient.Member(poll, "id"));
        await api.OpenAsync(address, cancellationToken);
        return address;
    }

    private static JsonObject Definition(FloodBallots source, int expectedVoters) => new()
    {
        ["title"] = Text("Flood"),
        ["kind"] = "public",
        ["questions"] = new JsonArray(new JsonObject
        {
            ["id"] = FloodBallots.Question,
            ["text"] = Text("Which of these?"),
            ["ballot"] = new JsonObject
            {
                ["type"] = "approval",
                ["min"] = 1,
                ["max"] = Math.Min(FloodBallots.ChoicesMax, source.Options),
            },
            ["options"] = new JsonArray([.. Enumerable.Range(1, source.Options).Select(Option)]),
        }),
        ["electorate"] = new JsonObject { ["type"] = "open" },
        ["results"] = "live",
        ["revision"] = "final",
        ["expectedVoters"] = expectedVoters,
    };

    private static JsonObject Option(int number) => new()
    {
        ["id"] = FloodBallots.OptionId(number),
        ["text"] = Text(string.Create(CultureInfo.InvariantCulture, $"Option {number}")),
    };

    private static JsonObject Text(string text) => new() { ["en"] = text };
}
