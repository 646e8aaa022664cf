using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A verification that starts when it is awaited; until then its settings can be changed by chained calls.</summary>
public sealed class SettingsTask
{
    private readonly Func<VerifySettings, Task<VerifyResult>> start;
    private readonly VerifySettings settings;
    private Task<VerifyResult>? task;

    /// <summary>Creates the verification; the settings are copied.</summary>
    public SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> buildTask)
    {
        this.settings = new VerifySettings(settings);
        start = buildTask;
    }

    /// <summary>The settings of this verification.</summary>
    /// <exception cref="InvalidOperationException">The verification has already started.</exception>
    public VerifySettings CurrentSettings => task is null
        ? settings
        : throw new InvalidOperationException("This verification has already started; its settings can no longer be changed.");

    /// <inheritdoc cref="VerifySettings.UseDirectory" />
    [Pure]
    public SettingsTask UseDirectory(string directory) => With(settings => settings.UseDirectory(directory));

    /// <inheritdoc cref="VerifySettings.UseFileName" />
    [Pure]
    public SettingsTask UseFileName(string fileName) => With(settings => settings.UseFileName(fileName));

    /// <inheritdoc cref="VerifySettings.UseTypeName" />
    [Pure]
    public SettingsTask UseTypeName(string name) => With(settings => settings.UseTypeName(name));

    /// <inheritdoc cref="VerifySettings.UseMethodName" />
    [Pure]
    public SettingsTask UseMethodName(string name) => With(settings => settings.UseMethodName(name));

    /// <inheritdoc cref="VerifySettings.UseParameters(object?[])" />
    [Pure]
    public SettingsTask UseParameters(params object?[] parameters) => With(settings => settings.UseParameters(parameters));

    /// <inheritdoc cref="VerifySettings.UseParameters{T}(T)" />
    [Pure]
    public SettingsTask UseParameters<T>(T parameter) => With(settings => settings.UseParameters(parameter));

    /// <inheritdoc cref="VerifySettings.UseParameters{T}(T[])" />
    [Pure]
    public SettingsTask UseParameters<T>(T[] parameters) => With(settings => settings.UseParameters(parameters));

    /// <inheritdoc cref="VerifySettings.DisableRequireUniquePrefix" />
    [Pure]
    public SettingsTask DisableRequireUniquePrefix() => With(settings => settings.DisableRequireUniquePrefix());

    /// <inheritdoc cref="VerifySettings.DisableDiff" />
    [Pure]
    public SettingsTask DisableDiff() => With(settings => settings.DisableDiff());

    /// <inheritdoc cref="VerifySettings.OnVerifyMismatch" />
    [Pure]
    public SettingsTask OnVerifyMismatch(VerifyMismatch verifyMismatch) =>
        With(settings => settings.OnVerifyMismatch(verifyMismatch));

    /// <inheritdoc cref="VerifySettings.OnFirstVerify" />
    [Pure]
    public SettingsTask OnFirstVerify(FirstVerify firstVerify) => With(settings => settings.OnFirstVerify(firstVerify));

    /// <summary>Starts the verification, once.</summary>
    [Pure]
    public Task<VerifyResult> ToTask() => task ??= start(settings);

    /// <summary>Starts the verification and configures how it is awaited.</summary>
    [Pure]
    public ConfiguredTaskAwaitable<VerifyResult> ConfigureAwait(bool continueOnCapturedContext) =>
        ToTask().ConfigureAwait(continueOnCapturedContext);

    /// <summary>Starts the verification when it is awaited.</summary>
    [Pure]
    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Starts the verification and gives it as a task.</summary>
    [Pure]
    public static implicit operator Task<VerifyResult>(SettingsTask settingsTask) => settingsTask.ToTask();

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(CurrentSettings);
        return this;
    }
}
