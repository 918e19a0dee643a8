using System.Text;
using MVoting.Core.Polls;

namespace MVoting.Core.Tests.Polls;

/// <summary>Polls that several tests use, written as a caller would write them.</summary>
internal static class PollSamples
{
    /// <summary>The members of every poll around a list of questions.</summary>
    public static string Around(string questions, string more = "") =>
        $$"""{"title":{"en":"A poll"},"kind":"public","questions":[{{questions}}]{{more}}}""";

    /// <summary>A question of so many options p1, p2 … with the given ballot.</summary>
    public static string Question(string ballot, int options, string more = "", string id = "q1") =>
        $$"""{"id":"{{id}}","ballot":{{ballot}},{{more}}"options":[{{Options(options)}}]}""";

    /// <summary>Options p1, p2 … that cost 10, 20 …</summary>
    public static string Options(int count) => string.Join(
        ",", Enumerable.Range(1, count).Select(number => $$"""{"id":"p{{number}}","cost":{{number * 10}}}"""));

    /// <summary>The definition, which must be right.</summary>
    public static PollDefinition Read(string json)
    {
        var errors = new List<FieldError>();
        var definition = PollDefinitionReader.Read(Encoding.UTF8.GetBytes(json), out _, errors);
        Assert.Empty(errors);
        Assert.NotNull(definition);
        return definition;
    }

    /// <summary>The paper of a poll of one question with the given ballot and options p1, p2 …</summary>
    public static BallotPaper Paper(string ballot, int options, string more = "", string pollMore = "") =>
        BallotPaper.Freeze(
            "seoul",
            "budget",
            Read(Around(Question(ballot, options, "\"currency\":\"KRW\"," + more), pollMore)));
}
