using System.Globalization;
using MVoting.Api.Routing;
using MVoting.Core;
using MVoting.Core.Exports;
using MVoting.Core.Polls;

namespace MVoting.Api.Outcomes;

/// <summary>What an export is asked for.</summary>
public sealed record ExportQuery(ExportFormat Format, int Seats)
{
    /// <summary>Reads the query; errors name the parameters.</summary>
    public static ExportQuery? Read(CityRequest request, List<FieldError> errors)
    {
        if (!WireName<ExportFormat>.TryParse(request.Query("format") ?? "", out var format))
        {
            errors.Add(new FieldError("format", $"Give one of {WireName<ExportFormat>.All}."));
        }

        var seats = 1;
        if (request.Query("seats") is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seats)
                || seats is < 1 or > Limits.OptionsPerQuestion))
        {
            errors.Add(new FieldError("seats", $"Give a number from 1 to {Limits.OptionsPerQuestion}."));
        }

        return errors.Count > 0 ? null : new ExportQuery(format, seats);
    }
}
