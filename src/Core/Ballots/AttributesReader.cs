using System.Text.Json;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// Reads the <c>attributes</c> of a ballot: those that the poll declares, each with a declared value.
/// </summary>
internal sealed class AttributesReader(PollDefinition definition)
{
    private readonly NameTable names = new(definition.Attributes.Select(attribute => attribute.Id));
    private readonly NameTable[] values =
        [.. definition.Attributes.Select(attribute => new NameTable(attribute.Values))];

    public void Read(ref Utf8JsonReader reader, BallotDraft draft)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            draft.Malformed("attributes", "give an object of attributes and their values");
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadAttribute(ref reader, draft);
        }
    }

    private void ReadAttribute(ref Utf8JsonReader reader, BallotDraft draft)
    {
        if (!BallotText.TryGet(ref reader, draft, out var name))
        {
            draft.Malformed("attributes", "a name has an escape that is half a surrogate pair");
        }

        var attribute = names.Find(name);
        var unknown = attribute < 0 ? FieldErrors.Cut(name) : null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.String || !BallotText.TryGet(ref reader, draft, out var value))
        {
            draft.Malformed(Path(attribute, unknown), "give the value as a string");
            reader.Skip();
        }
        else if (attribute < 0)
        {
            draft.Invalid(Path(attribute, unknown), "leave it out: the poll declares no such attribute");
        }
        else if (draft.Marks.Attributes[attribute] != 0)
        {
            draft.Malformed(Path(attribute, unknown), "give it once");
        }
        else
        {
            var index = values[attribute].Find(value);
            draft.Marks.Attributes[attribute] = index + 1;
            if (index < 0)
            {
                draft.Invalid(Path(attribute, unknown), $"the poll declares no value \"{FieldErrors.Cut(value)}\"");
            }
        }
    }

    private string Path(int attribute, string? unknown) =>
        $"attributes.{unknown ?? definition.Attributes[attribute].Id}";
}
