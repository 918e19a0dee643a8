using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MVoting.Load.Tests.Fakes;

/// <summary>A poll in memory that counts as the contract says, apart from its faults. Not the product's code.</summary>
public sealed class FakePoll(string id, JsonObject question, FakeFaults faults)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string BallotId, JsonObject Receipt, JsonNode Answers)> _voters = [];
    private readonly List<JsonNode> _counted = [];
    private int _admitted;
    private int _refused;
    private int _cut;
    private int _looks;

    public string State { get; private set; } = "draft";

    public int Voters => _voters.Count;

    private string Type => question["ballot"]!["type"]!.GetValue<string>();

    public JsonObject ToJson() => new()
    {
        ["id"] = id,
        ["state"] = State,
        ["questions"] = new JsonArray(question.DeepClone()),
    };

    public void Open() => State = "open";

    /// <summary>True when it is closed at once.</summary>
    public bool Close()
    {
        State = faults.ClosesAfterLooks == 0 ? "closed" : "closing";
        return State == "closed";
    }

    public void Look()
    {
        if (State == "closing" && ++_looks >= faults.ClosesAfterLooks)
        {
            State = "closed";
        }
    }

    public FakeAnswer Cast(JsonElement ballot)
    {
        lock (_lock)
        {
            var voter = ballot.GetProperty("voter").GetString()!;
            var ballotId = ballot.GetProperty("ballotId").GetString()!;
            var answers = JsonNode.Parse(ballot.GetProperty("answers").GetRawText())!;
            if (_refused < faults.RefuseFirst)
            {
                _refused++;
                return new FakeAnswer(503, Problem: "/problems/try-again");
            }

            if (_cut < faults.CutFirst)
            {
                _cut++;
                return FakeAnswer.Cut;
            }

            return _voters.TryGetValue(voter, out var earlier)
                ? Again(voter, ballotId, answers, earlier)
                : State == "open" ? Admit(voter, ballotId, answers)
                : new FakeAnswer(409, Problem: "/problems/poll-not-open");
        }
    }

    public JsonObject Results()
    {
        lock (_lock)
        {
            var options = new JsonArray();
            foreach (var option in question["options"]!.AsArray())
            {
                options.Add(Count(option!["id"]!.GetValue<string>()));
            }

            return new JsonObject
            {
                ["poll"] = id,
                ["state"] = State,
                ["final"] = State == "closed" && !faults.IsNeverFinal,
                ["ballots"] = _counted.Count,
                ["blank"] = _counted.Count(answers => Answer(answers) is JsonArray { Count: 0 } or JsonObject { Count: 0 }),
                ["questions"] = new JsonArray(new JsonObject { ["id"] = "q1", ["options"] = options }),
            };
        }
    }

    private FakeAnswer Again(
        string voter, string ballotId, JsonNode answers, (string BallotId, JsonObject Receipt, JsonNode Answers) earlier)
    {
        if (ballotId != earlier.BallotId)
        {
            return faults.TakesSecondBallots
                ? Admit(voter + "#", ballotId, answers)
                : new FakeAnswer(409, Problem: "/problems/already-voted");
        }

        if (faults.RepeatReplaces)
        {
            _counted.Remove(earlier.Answers);
            _counted.Add(answers);
        }

        return new FakeAnswer(200, faults.ForgetsReceipts ? Receipt(++_admitted) : earlier.Receipt);
    }

    private FakeAnswer Admit(string voter, string ballotId, JsonNode answers)
    {
        var number = ++_admitted;
        var receipt = Receipt(faults.SharesReceipts ? 1 : number);
        _voters[voter] = (ballotId, receipt, answers);
        for (var times = number == faults.LoseBallot ? 0 : number == faults.CountTwice ? 2 : 1; times > 0; times--)
        {
            _counted.Add(answers);
        }

        return faults.CutAfterEvery > 0 && number % faults.CutAfterEvery == 0
            ? FakeAnswer.Cut
            : new FakeAnswer(201, receipt);
    }

    private JsonObject Receipt(int number) => new()
    {
        ["poll"] = id,
        ["code"] = id + number.ToString("x8", CultureInfo.InvariantCulture),
    };

    private JsonObject Count(string option)
    {
        var given = _counted.Select(Answer).ToList();
        var count = new JsonObject { ["id"] = option };
        if (Type is "cumulative" or "score")
        {
            count["votes"] = given.Count(answer => answer[option] is not null);
            count["points"] = given.Sum(answer => answer[option]?.GetValue<int>() ?? 0);
            return count;
        }

        var ranks = given
            .Select(answer => answer.AsArray().Select(choice => choice!.GetValue<string>()).ToList().IndexOf(option))
            .ToList();
        count["votes"] = ranks.Count(rank => Type == "ranked" ? rank == 0 : rank >= 0);
        if (Type == "ranked")
        {
            var most = question["options"]!.AsArray().Count;
            count["rankings"] = new JsonArray(
                [.. Enumerable.Range(0, most).Select(rank => (JsonNode)ranks.Count(given => given == rank))]);
        }

        return count;
    }

    private static JsonNode Answer(JsonNode answers) => answers["q1"]!;
}
