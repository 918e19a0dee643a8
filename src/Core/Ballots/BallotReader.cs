using System.Text.Json;
using System.Text.Unicode;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// Reads a ballot from JSON, as API.md has it, checks it against one paper and encodes it, in one pass and, for a
/// good ballot, without allocation. Thread-safe: all that changes is in the draft.
/// </summary>
public sealed class BallotReader
{
    private const string BallotIdRule = "give 1 to 64 of A-Z a-z 0-9 . _ -";
    private const string KnownMembers = "voter, ballotId, answers, channel, attributes";

    private static readonly JsonReaderOptions Options = new() { MaxDepth = Limits.BallotDepth };
    private static readonly NameTable MemberNames = new(["voter", "ballotId", "answers", "channel", "attributes"]);
    private static readonly NameTable Channels = new(
        Enum.GetValues<BallotChannel>().Skip(1).Select(WireName<BallotChannel>.Of));

    private readonly BallotLayout layout;
    private readonly AnswersReader answers;
    private readonly AttributesReader attributes;

    /// <summary>A reader of the ballots on one paper. Worth keeping: it holds tables of the paper's ids.</summary>
    public BallotReader(BallotPaper paper)
    {
        layout = paper.Codec.Layout;
        answers = new AnswersReader(layout);
        attributes = new AttributesReader(paper.Definition);
    }

    private enum Member
    {
        Voter,
        BallotId,
        Answers,
        Channel,
        Attributes,
    }

    /// <summary>Reads one ballot.</summary>
    /// <param name="utf8Json">The whole document and nothing else; its size is the caller's to limit.</param>
    /// <param name="draft">Takes the ballot, or every defect that was found.</param>
    /// <param name="voterRequired">False where the voter is known already: <c>voter</c> may then be left out.</param>
    public BallotReading Read(ReadOnlySpan<byte> utf8Json, BallotDraft draft, bool voterRequired = true)
    {
        draft.Reset(layout);
        if (!Utf8.IsValid(utf8Json))
        {
            draft.Malformed("", "send the ballot in UTF-8; it has bytes that are not");
            return BallotReading.Malformed;
        }

        var reader = new Utf8JsonReader(utf8Json, Options);
        try
        {
            ReadDocument(ref reader, draft, voterRequired);
        }
        catch (JsonException exception)
        {
            draft.Malformed("", StrictJson.Explain(exception));
        }

        if (draft.Errors.Count > 0)
        {
            return draft.IsMalformed ? BallotReading.Malformed : BallotReading.Invalid;
        }

        draft.Encode(layout);
        return BallotReading.Ok;
    }

    private void ReadDocument(ref Utf8JsonReader reader, BallotDraft draft, bool voterRequired)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            draft.Malformed("", $"give an object with {KnownMembers}");
            return;
        }

        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader, draft, ref seen);
        }

        // Nothing may follow the object; the JSON reader throws when something does.
        reader.Read();
        Require(draft, seen, Member.Voter, "voter", voterRequired);
        Require(draft, seen, Member.BallotId, "ballotId", true);
        Require(draft, seen, Member.Answers, "answers", true);
    }

    private void ReadMember(ref Utf8JsonReader reader, BallotDraft draft, ref int seen)
    {
        var isText = BallotText.TryGet(ref reader, draft, out var name);
        var index = isText ? MemberNames.Find(name) : -1;
        if (index < 0)
        {
            draft.Malformed(FieldErrors.Cut(name), $"leave it out: known here is {KnownMembers}");
        }
        else if ((seen & (1 << index)) != 0)
        {
            draft.Malformed(FieldErrors.Cut(name), "give it once");
            index = -1;
        }

        reader.Read();
        if (index < 0)
        {
            reader.Skip();
            return;
        }

        seen |= 1 << index;
        switch ((Member)index)
        {
            case Member.Voter:
                ReadVoter(ref reader, draft);
                break;
            case Member.BallotId:
                ReadBallotId(ref reader, draft);
                break;
            case Member.Answers:
                answers.Read(ref reader, draft);
                break;
            case Member.Channel:
                ReadChannel(ref reader, draft);
                break;
            case Member.Attributes:
                attributes.Read(ref reader, draft);
                break;
        }
    }

    private static void ReadVoter(ref Utf8JsonReader reader, BallotDraft draft)
    {
        if (TryGetString(ref reader, draft, out var voter) && VoterReference.IsValid(voter))
        {
            draft.SetVoter(voter);
        }
        else
        {
            draft.Malformed("voter", VoterReference.Rule);
        }
    }

    private static void ReadBallotId(ref Utf8JsonReader reader, BallotDraft draft)
    {
        if (TryGetString(ref reader, draft, out var id) && IsBallotId(id))
        {
            draft.SetBallotId(id);
        }
        else
        {
            draft.Malformed("ballotId", BallotIdRule);
        }
    }

    private static void ReadChannel(ref Utf8JsonReader reader, BallotDraft draft)
    {
        var channel = TryGetString(ref reader, draft, out var name) ? Channels.Find(name) : -1;
        if (channel < 0)
        {
            draft.Malformed("channel", "give one of web, mobile, kiosk, paper, api, or leave it out");
            return;
        }

        draft.Marks.Channel = (BallotChannel)(channel + 1);
    }

    private static bool TryGetString(ref Utf8JsonReader reader, BallotDraft draft, out ReadOnlySpan<byte> utf8)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return BallotText.TryGet(ref reader, draft, out utf8);
        }

        reader.Skip();
        utf8 = [];
        return false;
    }

    private static bool IsBallotId(ReadOnlySpan<byte> id)
    {
        if (id.Length is 0 or > Limits.BallotIdLength)
        {
            return false;
        }

        foreach (var character in id)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && character is not ((byte)'.' or (byte)'_' or (byte)'-'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Require(BallotDraft draft, int seen, Member member, string name, bool isRequired)
    {
        if (isRequired && (seen & (1 << (int)member)) == 0)
        {
            draft.Malformed(name, "it is missing");
        }
    }
}
