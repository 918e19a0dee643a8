using System.Text;
using MVoting.Load.Ballots;
using MVoting.Load.Casting;

namespace MVoting.Load.Tests.Casting;

/// <summary>Proves how answers of both routes are understood, members that the contract may add included.</summary>
public sealed class AnswerReaderTests
{
    private const string Acknowledgement =
        """{"receipt":{"more":[1,{"code":"x"}],"poll":"p","code":"ab"},"recordedAt":"t"}""";

    [Theory]
    [InlineData(201, AnswerKind.Counted)]
    [InlineData(200, AnswerKind.CountedBefore)]
    public void A_receipt_is_read_whatever_stands_beside_it(int status, AnswerKind kind) =>
        Assert.Equal(new CastAnswer(kind, new Receipt("ab")), Read(status, Acknowledgement));

    [Theory]
    [InlineData(409, "/problems/already-voted", AnswerKind.AlreadyVoted)]
    [InlineData(409, "/problems/poll-not-open", AnswerKind.Refused)]
    [InlineData(422, "/problems/invalid-ballot", AnswerKind.Refused)]
    [InlineData(503, "/problems/try-again", AnswerKind.TryAgain)]
    [InlineData(429, "/problems/too-many", AnswerKind.TryAgain)]
    [InlineData(500, "/problems/internal", AnswerKind.ServerFault)]
    public void A_problem_is_known_by_status_and_type(int status, string type, AnswerKind kind)
    {
        var body = $$"""{"errors":{"type":["x"]},"type":"{{type}}","title":"t"}""";

        var answer = Read(status, body);

        Assert.Equal((kind, $"{status} {type}"), (answer.Kind, answer.Problem));
    }

    [Theory]
    [InlineData(201, "")]
    [InlineData(201, "{}")]
    [InlineData(201, """{"receipt":"text"}""")]
    [InlineData(201, """{"receipt":{"poll":"p"}}""")]
    [InlineData(201, """{"receipt":{"box":1,"code":"c"}}""")]
    [InlineData(201, """{"receipt":{"code":""}}""")]
    [InlineData(201, """{"receipt":{"segment":2,"code":"c"}}""")]
    [InlineData(302, "{}")]
    [InlineData(400, "<html>")]
    public void What_the_contract_does_not_know_is_no_answer(int status, string body) =>
        Assert.False(Read(status, body).IsFinal);

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public void A_gateway_that_says_try_again_without_json_is_believed(int status) =>
        Assert.Equal(AnswerKind.TryAgain, Read(status, "<html>").Kind);

    [Fact]
    public void A_line_of_a_batch_names_its_index()
    {
        var line = """{"status":409,"problem":{"type":"/problems/already-voted","errors":{}},"index":7}"""u8;

        var (index, answer) = AnswerReader.ReadLine(line);

        Assert.Equal((7, AnswerKind.AlreadyVoted), (index, answer.Kind));
    }

    private static CastAnswer Read(int status, string body) =>
        AnswerReader.Read(status, Encoding.UTF8.GetBytes(body), null);
}
