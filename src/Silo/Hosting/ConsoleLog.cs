using MVoting.Silo.Configuration;

namespace MVoting.Silo.Hosting;

/// <summary>
/// The log on the console: one event a line, for people or, in a container (or when <c>MVoting__Logs__Format</c> says
/// <c>Json</c>), as a JSON object for the collector that reads it.
/// </summary>
internal static class ConsoleLog
{
    private const string Text = "Text";
    private const string Json = "Json";

    // Every image of .NET sets it.
    private const string InContainer = "DOTNET_RUNNING_IN_CONTAINER";

    /// <exception cref="StartupException">The format is none of the two.</exception>
    public static void Configure(IHostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (IsJson(builder.Configuration))
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
            return;
        }

        builder.Logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        });
    }

    /// <summary>Whether a line is to be a JSON object.</summary>
    /// <exception cref="StartupException">The format is none of the two.</exception>
    public static bool IsJson(IConfiguration configuration)
    {
        var format = configuration[$"{SettingNames.Section}:{SettingNames.LogFormat}"]
            ?? (Switch.IsOn(configuration[InContainer]) ? Json : Text);
        return format.Equals(Json, StringComparison.OrdinalIgnoreCase)
            || (format.Equals(Text, StringComparison.OrdinalIgnoreCase)
                ? false
                : throw new StartupException($"{SettingNames.Display(SettingNames.LogFormat)} is not one of {Text}, {Json}."));
    }
}
