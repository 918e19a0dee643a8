using System.Net.Http.Headers;
using System.Text;

namespace MVoting.Api.Tests.Support;

/// <summary>A poll and ballots of it.</summary>
public static class Samples
{
    /// <summary>Up to three of five projects within a budget of 100, and 10 points to share among three mottos.</summary>
    public const string Definition = """
        {"id":"budget","title":{"en":"Budget","ko":"예산"},"kind":"public","expectedVoters":100,
         "attributes":[{"id":"district","values":["north","south"]}],
         "questions":[
          {"id":"q1","text":{"en":"Which projects?"},"ballot":{"type":"knapsack","max":3},"budget":100,"currency":"KRW","options":[
            {"id":"p1","text":{"en":"Library"},"cost":40},{"id":"p2","text":{"en":"Park"},"cost":50},
            {"id":"p3","text":{"en":"Path"},"cost":20},{"id":"p4","text":{"en":"Trees"},"cost":5},{"id":"p5","text":{"en":"Lamp"},"cost":5}]},
          {"id":"q2","text":{"en":"Which motto?"},"ballot":{"type":"cumulative","points":10},"options":[
            {"id":"m1","text":{"en":"One"}},{"id":"m2","text":{"en":"Two"}},{"id":"m3","text":{"en":"Three"}}]}]}
        """;

    /// <summary>A ballot that keeps every rule.</summary>
    public static string Ballot(string voter = "resident-1", string ballotId = "ballot-1", string projects = """["p1","p3"]""") =>
        $$"""{"voter":"{{voter}}","ballotId":"{{ballotId}}","answers":{"q1":{{projects}},"q2":{"m1":7,"m2":3} } }""";

    /// <summary>A body with the media type of JSON.</summary>
    public static HttpContent Json(string json) => Json(Encoding.UTF8.GetBytes(json));

    /// <summary>A body of any bytes with the media type of JSON.</summary>
    public static HttpContent Json(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
