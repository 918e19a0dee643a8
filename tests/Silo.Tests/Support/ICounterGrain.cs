namespace MVoting.Silo.Tests.Support;

/// <summary>A grain with a kept number and a reminder.</summary>
public interface ICounterGrain : IGrainWithStringKey
{
    Task<int> AddAsync();

    Task<int> GetAsync();

    /// <summary>Deactivates, so that the next call reads the state again.</summary>
    Task ForgetAsync();

    Task RemindAsync(TimeSpan due);

    Task<string[]> ListRemindersAsync();

    Task ForgetReminderAsync();
}
