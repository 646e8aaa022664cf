namespace TorchSharp;

/// <summary>A kind of device; only <see cref="CPU"/> can be used here.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>An NVIDIA card.</summary>
    CUDA = 1,

    /// <summary>An Apple graphics processor.</summary>
    MPS = 13,

    /// <summary>Shapes without elements.</summary>
    META = 14,
}

public static partial class torch
{
    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>The device with this name.</summary>
    public static Device device(string description) => InitializeDevice(new(description));

    /// <summary>The device of this kind and number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => InitializeDevice(new(deviceType, index));

    /// <summary>Whether there is an NVIDIA card to use: no.</summary>
    public static bool cuda_is_available() => false;

    /// <summary>Where a tensor lives.</summary>
    public class Device
    {
        /// <summary>A device by its name, such as "cpu" or "cuda:1".</summary>
        public Device(string description)
        {
            string[] parts = description.Split(':');
            if (!Enum.TryParse(parts[0], ignoreCase: true, out DeviceType parsed))
                throw new ArgumentException($"There is no device '{description}'.", nameof(description));
            type = parsed;
            index = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : -1;
        }

        /// <summary>A device by its kind and number.</summary>
        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>Which of its kind; -1 for the current one.</summary>
        public int index { get; }

        /// <summary>A device by its name.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>The name, such as "cpu".</summary>
        public override string ToString() =>
            type.ToString().ToLowerInvariant() + (index < 0 ? "" : FormattableString.Invariant($":{index}"));
    }
}
