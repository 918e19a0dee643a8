using System.Globalization;
using System.Text;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Reads BLT, the ballot file of Hill, Wichmann and Woodall that STV programs share: candidates and seats,
/// withdrawn candidates as negative numbers, ballots as <c>weight preferences 0</c>, a lone <c>0</c>, the names and the
/// title in quotes. As OpenSTV does, <c>=</c> joins candidates at one rank, <c>-</c> is a rank left out, <c>#</c>
/// begins a comment, and a ballot may begin with its id in parentheses.
/// </summary>
public static class BltReader
{
    public static RankedReadResult Read(ReadOnlyMemory<byte> utf8) =>
        RankedFileText.Read(() => new File(Encoding.UTF8.GetString(RankedFileText.Check(utf8).Span)).Read());

    private sealed class File(string text)
    {
        private readonly RankedBallotDraft _draft = new();
        private readonly RankedProfileBuilder _builder = new();
        private readonly HashSet<int> _withdrawn = [];
        private int _position;
        private int _nextLine = 1;
        private int _line = 1;
        private int _candidates;

        public RankedProfile Read()
        {
            _candidates = Number(Next("the number of candidates"), "candidates", 1, Limits.OptionsPerQuestion);
            var seats = Number(Next("the number of seats"), "seats", 1, Limits.OptionsPerQuestion);
            var token = Next("ballots");
            for (; token.StartsWith('-'); token = Next("ballots"))
            {
                _withdrawn.Add(Number(token[1..], "withdrawn", 1, _candidates));
            }

            for (; token != "0"; token = Next("ballots, and a line of 0 after them"))
            {
                ReadBallot(token);
            }

            for (var candidate = 1; candidate <= _candidates; candidate++)
            {
                var name = Quoted($"the name of candidate {candidate}");
                if (!_builder.TryAdd(new RankedCandidate(name, _withdrawn.Contains(candidate)), out _))
                {
                    throw Fault("names", $"'{Polls.FieldErrors.Cut(name)}' is named twice. Two candidates need two names.");
                }
            }

            var title = Token() is { } last ? Unquote(last, "the title") : "";
            return Token() is { } more
                ? throw Fault("file", $"'{Polls.FieldErrors.Cut(more)}' follows the title, the last part of the file.")
                : _builder.Build().With(seats, title);
        }

        private void ReadBallot(string token)
        {
            if (token.StartsWith('('))
            {
                while (!token.EndsWith(')'))
                {
                    token = Next("the end of a ballot's id");
                }

                token = Next("a weight");
            }

            if (!long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) || weight < 1)
            {
                throw Fault("weight", $"'{Polls.FieldErrors.Cut(token)}' is no weight of a ballot. "
                    + "Give a whole number from 1.");
            }

            if (weight > Limits.RankedBallots - _builder.Total)
            {
                throw Fault("weight", $"The file has more than {Limits.RankedBallots} ballots. Correct the weight.");
            }

            _draft.Clear();
            var rank = 0;
            for (var mark = Next("a preference, or 0"); mark != "0"; mark = Next("a preference, or 0"))
            {
                if (++rank > Limits.RanksPerBallot)
                {
                    throw Fault("preferences", $"The ballot has more than {Limits.RanksPerBallot} ranks. "
                        + "Is its 0 missing?");
                }

                if (mark != "-")
                {
                    foreach (var one in mark.Split('='))
                    {
                        _draft.Mark(rank, Number(one, "preferences", 1, _candidates) - 1);
                    }
                }
            }

            // The names follow the ballots, so that candidates are known by their numbers alone until then.
            _builder.Add(_draft, weight);
        }

        private int Number(string token, string field, int least, int most) =>
            int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most
                ? number
                : throw Fault(field, $"'{Polls.FieldErrors.Cut(token)}' is no number from {least} to {most}.");

        private string Quoted(string what) => Unquote(Next(what), what);

        private string Unquote(string token, string what) => token.StartsWith('"')
            ? token[1..]
            : throw Fault("names", $"'{Polls.FieldErrors.Cut(token)}' stands where {what} is expected, in quotes.");

        private string Next(string expected) =>
            Token() ?? throw Fault("file", $"The file ends where {expected} is expected.");

        // A quoted text is given with its opening quote, so that a number in quotes is a text.
        private string? Token()
        {
            SkipSpace();
            _line = _nextLine;
            if (_position >= text.Length)
            {
                return null;
            }

            if (text[_position] == '"')
            {
                return QuotedToken();
            }

            var start = _position;
            while (_position < text.Length
                && !char.IsWhiteSpace(text[_position])
                && text[_position] is not ('#' or '"'))
            {
                _position++;
            }

            if (_position - start > Limits.RankedMarkLength)
            {
                throw Fault("file", $"'{Polls.FieldErrors.Cut(text[start..(start + Limits.EchoLength + 1)])}' is longer than "
                    + $"{Limits.RankedMarkLength} characters. Put spaces between marks.");
            }

            return text[start.._position];
        }

        private string QuotedToken()
        {
            var token = new StringBuilder("\"");
            for (_position++; _position < text.Length && text[_position] != '\n'; _position++)
            {
                if (text[_position] == '"')
                {
                    _position++;
                    return token.ToString();
                }

                if (text[_position] == '\\' && _position + 1 < text.Length && text[_position + 1] is ('"' or '\\'))
                {
                    _position++;
                }

                token.Append(text[_position]);
                if (token.Length > Limits.TextLength)
                {
                    throw Fault("names", $"A name has more than {Limits.TextLength} characters. Is its quote not closed?");
                }
            }

            throw Fault("names", "A quote is not closed on its line.");
        }

        private void SkipSpace()
        {
            for (; _position < text.Length; _position++)
            {
                if (text[_position] == '#')
                {
                    var end = text.IndexOf('\n', _position);
                    _position = end < 0 ? text.Length : end;
                    if (end < 0)
                    {
                        return;
                    }
                }

                if (text[_position] == '\n')
                {
                    _nextLine++;
                }
                else if (!char.IsWhiteSpace(text[_position]))
                {
                    return;
                }
            }
        }

        private RankedFileException Fault(string field, string message) => RankedFileText.Fault(_line, field, message);
    }
}
