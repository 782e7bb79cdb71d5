//! Triangles in the memory of the graphics card: brought there once, drawn from there in every frame until they change.

use super::Placing;
use crate::render::mesh::{Mesh, Vertex};
use eframe::egui::{PaintCallbackInfo, Painter, Shape};
use eframe::egui_wgpu::{
    Callback, CallbackResources, CallbackTrait, RenderState, ScreenDescriptor,
};
use eframe::wgpu;
use std::collections::HashMap;
use std::sync::{Arc, Weak};

/// How many buffers that nobody needs any more are held for the next triangles.
const MOST_SPARE: usize = 24;

/// A corner as the card reads it: two numbers for its place, four bytes for its colour, four short numbers for its cover.
const CORNER_BYTES: usize = 20;

/// Lets scenes be drawn from the memory of the graphics card of a window, to be called once before its first frame.
pub fn install(state: &RenderState) {
    let software = state.adapter.get_info().device_type == wgpu::DeviceType::Cpu;
    let card = Card {
        software,
        ..Card::new(&state.device, state.target_format)
    };
    state.renderer.write().callback_resources.insert(card);
}

/// A mesh as a shape of egui that draws it from the card.
pub(super) fn shape(mesh: &Arc<Mesh>, painter: &Painter, placing: Placing) -> Shape {
    let window = painter.ctx().viewport_rect();
    Shape::Callback(Callback::new_paint_callback(
        window,
        Placed {
            mesh: Arc::clone(mesh),
            placing,
        },
    ))
}

/// A mesh at a place.
struct Placed {
    mesh: Arc<Mesh>,
    placing: Placing,
}

impl Placed {
    /// What the mesh is known by as long as it lives.
    fn key(&self) -> usize {
        Arc::as_ptr(&self.mesh).addr()
    }
}

impl CallbackTrait for Placed {
    fn prepare(
        &self,
        device: &wgpu::Device,
        queue: &wgpu::Queue,
        screen: &ScreenDescriptor,
        _encoder: &mut wgpu::CommandEncoder,
        resources: &mut CallbackResources,
    ) -> Vec<wgpu::CommandBuffer> {
        if let Some(card) = resources.get_mut::<Card>() {
            card.wait(device);
            card.bring(device, queue, self);
            card.place(queue, self, screen);
        }
        Vec::new()
    }

    fn paint(
        &self,
        info: PaintCallbackInfo,
        pass: &mut wgpu::RenderPass<'static>,
        resources: &CallbackResources,
    ) {
        let card = resources.get::<Card>();
        let there = card.and_then(|card| Some((card, card.there.get(&self.key())?)));
        if let Some((card, there)) = there {
            #[expect(clippy::cast_precision_loss, reason = "pixels of a window")]
            let [width, height] = info.screen_size_px.map(|px| px as f32);
            pass.set_viewport(0.0, 0.0, width, height, 0.0, 1.0);
            pass.set_pipeline(&card.pipeline);
            pass.set_bind_group(0, &there.store.group, &[]);
            pass.set_vertex_buffer(0, there.store.corners.slice(..));
            pass.set_index_buffer(there.store.indices.slice(..), wgpu::IndexFormat::Uint32);
            pass.draw_indexed(0..there.count, 0, 0..1);
        }
    }
}

/// The buffers of one mesh.
struct Store {
    corners: wgpu::Buffer,
    indices: wgpu::Buffer,
    place: wgpu::Buffer,
    group: wgpu::BindGroup,
}

/// A mesh that has been brought to the card.
struct There {
    /// Gone when nobody keeps the mesh any more.
    mesh: Weak<Mesh>,
    store: Store,
    count: u32,
    /// The place as the card knows it.
    placed: [f32; 4],
}

/// What the card holds of scenes.
struct Card {
    pipeline: wgpu::RenderPipeline,
    layout: wgpu::BindGroupLayout,
    there: HashMap<usize, There>,
    spare: Vec<Store>,
    /// The bytes of the mesh that is being brought.
    bytes: Vec<u8>,
    /// Whether the processor stands in for a card.
    software: bool,
}

impl Card {
    fn new(device: &wgpu::Device, format: wgpu::TextureFormat) -> Self {
        let layout = device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor {
            label: Some("scene place"),
            entries: &[wgpu::BindGroupLayoutEntry {
                binding: 0,
                visibility: wgpu::ShaderStages::VERTEX,
                ty: wgpu::BindingType::Buffer {
                    ty: wgpu::BufferBindingType::Uniform,
                    has_dynamic_offset: false,
                    min_binding_size: None,
                },
                count: None,
            }],
        });
        Self {
            pipeline: pipeline(device, format, &layout),
            layout,
            there: HashMap::new(),
            spare: Vec::new(),
            bytes: Vec::new(),
            software: false,
        }
    }

    /// Waits for the frame before where the processor draws it: unfinished frames hold several times their triangles in memory.
    fn wait(&self, device: &wgpu::Device) {
        if self.software {
            // A lost device is told by the next frame.
            let _ = device.poll(wgpu::PollType::wait_indefinitely());
        }
    }

    /// Brings a mesh to the card unless it is there.
    fn bring(&mut self, device: &wgpu::Device, queue: &wgpu::Queue, placed: &Placed) {
        let known = self.there.get(&placed.key());
        if known.is_some_and(|there| there.mesh.strong_count() > 0) {
            return;
        }
        self.clear_out();
        let Mesh { vertices, indices } = &*placed.mesh;
        let needed = [vertices.len() * CORNER_BYTES, indices.len() * 4].map(|n| n as u64);
        let store = self.store(device, needed);
        self.bytes.clear();
        self.bytes.extend(vertices.iter().flat_map(corner_bytes));
        queue.write_buffer(&store.corners, 0, &self.bytes);
        self.bytes.clear();
        self.bytes
            .extend(indices.iter().flat_map(|i| i.to_ne_bytes()));
        queue.write_buffer(&store.indices, 0, &self.bytes);
        let there = There {
            mesh: Arc::downgrade(&placed.mesh),
            store,
            count: u32::try_from(indices.len()).unwrap_or(0),
            placed: [f32::NAN; 4],
        };
        self.there.insert(placed.key(), there);
    }

    /// Tells the card where a mesh lies in the window.
    #[expect(clippy::float_cmp, reason = "the same place or another")]
    fn place(&mut self, queue: &wgpu::Queue, placed: &Placed, screen: &ScreenDescriptor) {
        let Some(there) = self.there.get_mut(&placed.key()) else {
            return;
        };
        #[expect(clippy::cast_precision_loss, reason = "pixels of a window")]
        let [width, height] = screen
            .size_in_pixels
            .map(|px| px as f32 / screen.pixels_per_point);
        let Placing { corner, scale } = placed.placing;
        let place = [
            2.0 * scale / width,
            -2.0 * scale / height,
            2.0 * corner.x / width - 1.0,
            1.0 - 2.0 * corner.y / height,
        ];
        if there.placed != place {
            there.placed = place;
            let bytes: Vec<u8> = place.iter().flat_map(|v| v.to_ne_bytes()).collect();
            queue.write_buffer(&there.store.place, 0, &bytes);
        }
    }

    /// Frees the buffers of meshes that nobody keeps.
    fn clear_out(&mut self) {
        let gone = self
            .there
            .extract_if(|_, there| there.mesh.strong_count() == 0);
        self.spare.extend(gone.map(|(_, there)| there.store));
        let surplus = self.spare.len().saturating_sub(MOST_SPARE);
        self.spare.drain(..surplus);
    }

    /// Buffers with room for so many bytes of corners and of indices.
    fn store(&mut self, device: &wgpu::Device, needed: [u64; 2]) -> Store {
        let fits = |store: &Store| {
            let room = [store.corners.size(), store.indices.size()];
            room.iter()
                .zip(needed)
                .all(|(room, n)| (n..=4 * n.max(1024)).contains(room))
        };
        if let Some(found) = self.spare.iter().position(fits) {
            return self.spare.swap_remove(found);
        }
        let buffer = |label, size: u64, usage| {
            device.create_buffer(&wgpu::BufferDescriptor {
                label: Some(label),
                size: size.next_multiple_of(1024).max(1024),
                usage: usage | wgpu::BufferUsages::COPY_DST,
                mapped_at_creation: false,
            })
        };
        let [corners, indices] = needed.map(|n| n + n / 4);
        let place = buffer("scene place", 16, wgpu::BufferUsages::UNIFORM);
        let group = device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: Some("scene place"),
            layout: &self.layout,
            entries: &[wgpu::BindGroupEntry {
                binding: 0,
                resource: place.as_entire_binding(),
            }],
        });
        Store {
            corners: buffer("scene corners", corners, wgpu::BufferUsages::VERTEX),
            indices: buffer("scene indices", indices, wgpu::BufferUsages::INDEX),
            place,
            group,
        }
    }
}

fn corner_bytes(vertex: &Vertex) -> [u8; CORNER_BYTES] {
    let mut bytes = [0; CORNER_BYTES];
    let [x, y] = [vertex.pos.x, vertex.pos.y].map(f32::to_ne_bytes);
    let cover = vertex.cover.parts().map(i16::to_ne_bytes);
    let parts = x
        .iter()
        .chain(&y)
        .chain(&vertex.rgba)
        .chain(cover.as_flattened());
    for (byte, part) in bytes.iter_mut().zip(parts) {
        *byte = *part;
    }
    bytes
}

fn pipeline(
    device: &wgpu::Device,
    format: wgpu::TextureFormat,
    layout: &wgpu::BindGroupLayout,
) -> wgpu::RenderPipeline {
    let module = device.create_shader_module(wgpu::include_wgsl!("card.wgsl"));
    let layout = device.create_pipeline_layout(&wgpu::PipelineLayoutDescriptor {
        label: Some("scene"),
        bind_group_layouts: &[Some(layout)],
        ..Default::default()
    });
    device.create_render_pipeline(&wgpu::RenderPipelineDescriptor {
        label: Some("scene"),
        layout: Some(&layout),
        vertex: wgpu::VertexState {
            module: &module,
            entry_point: Some("corner_of"),
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            buffers: &[Some(wgpu::VertexBufferLayout {
                array_stride: CORNER_BYTES as u64,
                step_mode: wgpu::VertexStepMode::Vertex,
                attributes: &wgpu::vertex_attr_array![0 => Float32x2, 1 => Unorm8x4, 2 => Snorm16x4],
            })],
        },
        fragment: Some(wgpu::FragmentState {
            module: &module,
            entry_point: Some(if format.is_srgb() { "linear" } else { "plain" }),
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            targets: &[Some(wgpu::ColorTargetState {
                format,
                blend: Some(wgpu::BlendState::PREMULTIPLIED_ALPHA_BLENDING),
                write_mask: wgpu::ColorWrites::ALL,
            })],
        }),
        primitive: wgpu::PrimitiveState::default(),
        depth_stencil: None,
        multisample: wgpu::MultisampleState::default(),
        multiview_mask: None,
        cache: None,
    })
}
