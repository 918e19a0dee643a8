using System.CommandLine.Parsing;
using System.Globalization;

namespace MVoting.Load.Commands;

/// <summary>Checks of option values.</summary>
public static class Checks
{
    public static Action<OptionResult> Between(double least, double most) => result =>
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
        if (text is not null
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && (value < least || value > most))
        {
            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{result.Option.Name} must be from {least} to {most}."));
        }
    };
}
