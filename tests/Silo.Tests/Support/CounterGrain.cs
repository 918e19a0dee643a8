using MVoting.Grains;

namespace MVoting.Silo.Tests.Support;

[GrainType("counter")]
public sealed class CounterGrain(
    [PersistentState("number", GrainStorageNames.Default)] IPersistentState<CounterState> state)
    : Grain, ICounterGrain, IRemindable
{
    private const string ReminderName = "wake";

    /// <summary>Told when a reminder comes: by the grain's key.</summary>
    public static event Action<string>? Reminded;

    public async Task<int> AddAsync()
    {
        state.State.Value++;
        await state.WriteStateAsync();
        return state.State.Value;
    }

    public Task<int> GetAsync() => Task.FromResult(state.State.Value);

    public Task ForgetAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task RemindAsync(TimeSpan due) =>
        this.RegisterOrUpdateReminder(ReminderName, due, TimeSpan.FromMinutes(1));

    public async Task<string[]> ListRemindersAsync() =>
        [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName)];

    public async Task ForgetReminderAsync() =>
        await this.UnregisterReminder((await this.GetReminder(ReminderName))!);

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Reminded?.Invoke(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }
}
