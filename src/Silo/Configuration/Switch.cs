namespace MVoting.Silo.Configuration;

/// <summary>Settings that are on or off.</summary>
internal static class Switch
{
    /// <summary>Whether the setting, a path within section <c>MVoting</c>, is switched on; off when it is not given.</summary>
    /// <exception cref="StartupException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public static bool Read(IConfiguration configuration, string path)
    {
        if (configuration[$"{SettingNames.Section}:{path}"] is not { } text)
        {
            return false;
        }

        return bool.TryParse(text, out var isOn)
            ? isOn
            : throw new StartupException($"{SettingNames.Display(path)} is not true or false.");
    }

    /// <summary>Whether somebody else's variable says yes, in one of the ways that are usual.</summary>
    public static bool IsOn(string? text) => text is "1" || (bool.TryParse(text, out var isOn) && isOn);
}
